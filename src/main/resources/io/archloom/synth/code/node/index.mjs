{{variables}}export const {{method}} = async (event) => {
  console.log(JSON.stringify(event));

  // Your code goes here.

  return {{answer}};
};
